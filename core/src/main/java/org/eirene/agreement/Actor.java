package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Somebody who plays a part in an agreement. An actor is of one {@linkplain #role() role} and may hold others besides,
 * may not have signed, and may answer for others: an incident by one whom a party answers for counts as by that party
 * too.
 */
public sealed interface Actor extends Element
        permits Party, Guarantor, Mediator, Monitor, Panel, Institution, Outsider {
    /**
     * Answers by the case that this actor is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return what it is called; its id where nothing was given} */
    String name();

    /** {@return the role it is of} */
    Role role();

    /** {@return further roles, in the order of the enum} */
    ImmutableSortedSet<Role> also();

    /** {@return whether it signed the agreement} */
    boolean signed();

    /** {@return the ids of the actors for whom it answers} */
    ImmutableSortedSet<String> answersFor();

    /** {@return a builder that holds the same values} */
    Builder<?> toBuilder();

    /**
     * Whether it has a role, as its own or as a further one.
     *
     * @param role any role
     * @return true if it has
     */
    default boolean holds(Role role) {
        return role() == requireNonNull(role, "role") || also().contains(role);
    }

    @Override
    default ElementKind kind() {
        return ElementKind.ACTOR;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.actor(this);
    }

    /**
     * What the builders of all actors can do.
     *
     * @param <B> the builder itself
     */
    interface Builder<B extends Builder<B>> {
        /**
         * Sets the id.
         *
         * @param id the id
         * @return this builder
         */
        B id(String id);

        /**
         * Sets the name.
         *
         * @param name what it is called
         * @return this builder
         */
        B name(String name);

        /**
         * Sets the further roles.
         *
         * @param roles the roles
         * @return this builder
         */
        B also(Iterable<? extends Role> roles);

        /**
         * Sets whether it signed.
         *
         * @param signed whether it did; true unless said otherwise
         * @return this builder
         */
        B signed(boolean signed);

        /**
         * Sets for whom it answers.
         *
         * @param actors the ids of the actors
         * @return this builder
         */
        B answersFor(Iterable<String> actors);

        /**
         * Sets the title.
         *
         * @param title the title
         * @return this builder
         */
        B title(String title);

        /**
         * Sets the clause.
         *
         * @param clause the clause
         * @return this builder
         */
        B clause(String clause);

        /**
         * Sets the note.
         *
         * @param note the note
         * @return this builder
         */
        B note(String note);

        /**
         * Sets the extras.
         *
         * @param extras the extras
         * @return this builder
         */
        B extras(Extras extras);

        /** {@return the actor} */
        Actor build();
    }

    /**
     * An answer for each kind of actor. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Party}.
         *
         * @param actor the actor
         * @return the answer
         */
        R party(Party actor);

        /**
         * The answer for {@link Guarantor}.
         *
         * @param actor the actor
         * @return the answer
         */
        R guarantor(Guarantor actor);

        /**
         * The answer for {@link Mediator}.
         *
         * @param actor the actor
         * @return the answer
         */
        R mediator(Mediator actor);

        /**
         * The answer for {@link Monitor}.
         *
         * @param actor the actor
         * @return the answer
         */
        R monitor(Monitor actor);

        /**
         * The answer for {@link Panel}.
         *
         * @param actor the actor
         * @return the answer
         */
        R panel(Panel actor);

        /**
         * The answer for {@link Institution}.
         *
         * @param actor the actor
         * @return the answer
         */
        R institution(Institution actor);

        /**
         * The answer for {@link Outsider}.
         *
         * @param actor the actor
         * @return the answer
         */
        R outsider(Outsider actor);
    }

    /**
     * An answer for some kinds of actor, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param actor the actor
         * @return the answer
         */
        R otherwise(Actor actor);

        @Override
        default R party(Party actor) {
            return otherwise(actor);
        }

        @Override
        default R guarantor(Guarantor actor) {
            return otherwise(actor);
        }

        @Override
        default R mediator(Mediator actor) {
            return otherwise(actor);
        }

        @Override
        default R monitor(Monitor actor) {
            return otherwise(actor);
        }

        @Override
        default R panel(Panel actor) {
            return otherwise(actor);
        }

        @Override
        default R institution(Institution actor) {
            return otherwise(actor);
        }

        @Override
        default R outsider(Outsider actor) {
            return otherwise(actor);
        }
    }
}
