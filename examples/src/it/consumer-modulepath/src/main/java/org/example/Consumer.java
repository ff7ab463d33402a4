package org.example;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Quiet;
import org.eirene.serialization.Written;

/** What a user does first. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] args) {
        Quiet quiet = Quiet.builder()
                .lasting(Duration.ofHours(72))
                .minSeverity(3)
                .addAreas("corridor")
                .build();
        AllOf all = AllOf.builder().addConditions(quiet).build();
        ImmutableList<Condition> conditions = all.conditions();
        String written = Written.yaml(conditions.get(0));
        if (!written.contains("quiet for PT72H") || !quiet.toBuilder().build().equals(quiet)) {
            throw new IllegalStateException("Not what was expected: " + written);
        }
        System.out.println("Consumer saw: " + written.strip());
    }
}
