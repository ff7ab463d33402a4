/**
 * jqwik arbitraries for agreements, the record held against them, and questions about both. For the tests of Eirene and
 * of tools built on it.
 *
 * <p>Start with {@link org.eirene.generators.Agreements}, {@link org.eirene.generators.Histories} and
 * {@link org.eirene.generators.Scenarios}; {@link org.eirene.generators.Parts} gives conditions, moments, performances
 * and single events in the terms of an agreement, and {@link org.eirene.generators.Valuations} what agreements are worth.
 * {@link org.eirene.generators.Feature} says what can be left out, and
 * {@link org.eirene.generators.Contents} what a value is made of.
 *
 * <p>Every agreement is valid by construction; nothing is generated and thrown away. Behind each value stands a list of
 * whole numbers that is read from left to right, choice by choice, where 0 is the simplest choice and whatever is missing
 * is 0. So jqwik shrinks a value by dropping elements and events and by lowering numbers, and never needs to know what
 * they mean.
 *
 * <p>No meaning is checked here, and nothing is evaluated: an event generated as applicable is one that the text of the
 * agreement allows, whatever state it would then be in.
 */
@NullMarked
package org.eirene.generators;

import org.jspecify.annotations.NullMarked;
