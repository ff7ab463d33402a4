/open DEFAULT
import java.time.*;
import org.eirene.agreement.*;
import org.eirene.analysis.*;
import org.eirene.evaluation.*;
import org.eirene.history.*;
import org.eirene.negotiation.*;
import org.eirene.report.*;
import org.eirene.sequencing.*;
import org.eirene.serialization.*;
import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Measures.*;
import static org.eirene.agreement.Moments.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

void print(Object o) { System.out.println(o); }

/set mode eirene -quiet
/set prompt eirene "\njshell> " "   ...> "
/set truncation eirene 1000000
/set truncation eirene 80 varinit
/set format eirene pre "|  "
/set format eirene post "%n"
/set format eirene errorpre "|  "
/set format eirene errorpost "%n"
/set format eirene name "%1$s"
/set format eirene value "%3$s"
/set format eirene unresolved "%4$s"
/set format eirene errors "%5$s"
/set format eirene err "%6$s"
/set format eirene errorline "{post}{pre}    {err}"
/set format eirene display "{name} ==> {value}{post}" added,modified,replaced-expression,varvalue,assignment,varinit,vardecl-ok-primary
