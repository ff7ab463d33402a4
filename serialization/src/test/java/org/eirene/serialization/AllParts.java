package org.eirene.serialization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Not;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Event;
import org.eirene.history.History;

/** Every value of which an agreement and a history are made that has a written form of its own. */
final class AllParts {
    private final List<Object> parts = new ArrayList<>();

    private AllParts() {}

    static List<Object> of(Agreement agreement, History history) {
        AllParts all = new AllParts();
        all.agreement(agreement);
        all.parts.add(history);
        history.events().forEach(all::event);
        return all.parts;
    }

    /** Every word of an enum that has a written form. */
    static List<Object> words() {
        List<Object> words = new ArrayList<>();
        Part.ALL.stream()
                .filter(part -> part.type().isEnum())
                .forEach(part -> words.addAll(Arrays.asList(part.type().getEnumConstants())));
        return words;
    }

    private void agreement(Agreement agreement) {
        parts.add(agreement);
        parts.addAll(agreement.sources());
        extras(agreement.extras());
        agreement.withdrawal().ifPresent(this::withdrawal);
        agreement.entersIntoForce().ifPresent(this::moment);
        agreement.elements().forEach(this::element);
    }

    private void extras(Extras extras) {
        parts.add(extras);
    }

    private void withdrawal(WithdrawalClause clause) {
        parts.add(clause);
        parts.add(clause.notice());
    }

    private void event(Event event) {
        parts.add(event);
        extras(event.extras());
    }

    private void element(Element element) {
        parts.add(element);
        extras(element.extras());
        if (element instanceof Milestone milestone) {
            milestone.takes().ifPresent(parts::add);
        } else if (element instanceof Procedure procedure) {
            procedure.stages().forEach(this::stage);
            procedure.filedWithin().ifPresent(parts::add);
        } else if (element instanceof Phase phase) {
            phase.opens().ifPresent(this::condition);
            phase.completes().ifPresent(this::condition);
            phase.lasts().ifPresent(parts::add);
            onExpiry(phase.onExpiry());
        } else if (element instanceof Commitment commitment) {
            condition(commitment.when());
            performance(commitment.must());
            commitment.due().ifPresent(this::moment);
        } else if (element instanceof Benchmark benchmark) {
            condition(benchmark.criterion());
            benchmark.due().ifPresent(this::moment);
        } else if (element instanceof Exchange exchange) {
            parts.add(exchange.terms());
        } else if (element instanceof Sanction sanction) {
            condition(sanction.trigger());
            sanction.cure().ifPresent(this::condition);
            sanction.rungs().forEach(this::rung);
            parts.add(sanction.probation());
        } else if (element instanceof Escrow) {
            // Its tranches are elements of the agreement too.
        } else if (element instanceof Tranche tranche) {
            condition(tranche.release());
            tranche.returns().ifPresent(this::moment);
        } else if (element instanceof Guarantee guarantee) {
            guarantee.invokedWhen().ifPresent(this::condition);
        }
    }

    private void stage(Stage stage) {
        parts.add(stage);
        parts.add(stage.within());
    }

    private void rung(Rung rung) {
        parts.add(rung);
        parts.addAll(rung.measures());
        rung.after().ifPresent(parts::add);
    }

    private void onExpiry(OnExpiry rule) {
        parts.add(rule);
        if (rule instanceof Extend extend) {
            condition(extend.condition());
        }
    }

    private void performance(Performance performance) {
        parts.add(performance);
        if (performance instanceof Deliver deliver) {
            deliver.instalments().forEach(this::instalment);
        } else if (performance instanceof Supply supply) {
            parts.add(supply.per());
        } else if (performance instanceof Refrain refrain) {
            parts.add(refrain.from());
        } else if (performance instanceof Respond respond) {
            parts.add(respond.to());
        }
    }

    private void instalment(Instalment instalment) {
        parts.add(instalment);
        moment(instalment.due());
    }

    private void condition(Condition condition) {
        parts.add(condition);
        if (condition instanceof AllOf all) {
            all.of().forEach(this::condition);
        } else if (condition instanceof AnyOf any) {
            any.of().forEach(this::condition);
        } else if (condition instanceof Not not) {
            condition(not.condition());
        } else if (condition instanceof AtLeast atLeast) {
            atLeast.of().forEach(this::condition);
        } else if (condition instanceof Passed passed) {
            moment(passed.moment());
        } else if (condition instanceof Quiet quiet) {
            parts.add(quiet.of());
            quiet.since().ifPresent(this::moment);
        } else if (condition instanceof Incidents incidents) {
            parts.add(incidents.number().of());
        }
    }

    private void moment(Moment moment) {
        parts.add(moment);
        moment.shift().plus().ifPresent(parts::add);
        if (moment instanceof Earliest earliest) {
            earliest.of().forEach(this::moment);
        } else if (moment instanceof Latest latest) {
            latest.of().forEach(this::moment);
        }
    }
}
