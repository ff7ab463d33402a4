package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.eirene.sequencing.Frontier;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.StepSequence;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FrontierPictureTest {
    private static String words(FrontierPicture picture) {
        Document document = StrictXml.read(picture.text());
        return document.getElementsByTagName("desc").item(0).getTextContent();
    }

    @Test
    void says_what_each_number_of_instalments_asks_for_and_which_fits() {
        FrontierPicture picture =
                FrontierPicture.of(ExposureCases.exchange().frontier(4)).accepting(BigDecimal.valueOf(40));
        assertThat(words(picture))
                .isEqualTo("1 instalment: 120; 2 instalments: 60; 3 instalments: 30; 4 instalments: 15."
                        + " 40 is kept from 3 on.");
        assertThat(picture.text())
                .contains(">accepted: 40<", "40 is kept from 3 on.")
                .doesNotContain("Hollow");
        assertThat(words(picture.accepting(BigDecimal.ONE))).endsWith(" None of them keeps to 1.");
    }

    @Test
    void what_is_not_proved_is_hollow_with_a_line_down_to_what_is() {
        Sequencing exchange = ExposureCases.exchange();
        StepSequence found =
                new StepSequence(exchange.textOrder(), BigDecimal.valueOf(180), BigDecimal.valueOf(100), false);
        FrontierPicture picture = FrontierPicture.of(new Frontier(ImmutableList.of(new Frontier.Point(1, found))));
        assertThat(words(picture)).isEqualTo("1 instalment: 180 (or less, down to 100).");
        assertThat(picture.text())
                .contains("class=\"peak open\"", "class=\"bound\"", "1 instalment: 180, or from 100 on", "Hollow");
        assertThat(FrontierPicture.of(exchange.frontier(2)).text())
                .doesNotContain("class=\"peak open\"", "class=\"bound\"", "Hollow");
    }

    @Test
    void one_without_points_or_with_less_than_nothing_accepted_is_refused() {
        assertThatThrownBy(() -> FrontierPicture.of(new Frontier(ImmutableList.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frontier has one point or more to be drawn");
        FrontierPicture picture = FrontierPicture.of(ExposureCases.exchange().frontier(1));
        assertThatThrownBy(() -> picture.accepting(BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("What is accepted is 0 or more, not -1");
    }
}
