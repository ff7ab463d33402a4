package org.eirene.analysis;

/** How everybody is taken to behave when it is asked what can happen. */
enum Conduct {
    /** Everyone does what he is bound to do, and nobody does anything before he is. */
    DUTY,
    /** Besides, anyone may perform before he is bound to: deliveries count from entry into force on. */
    COOPERATION,
    /** Anything may happen, breaches, incidents and misses too. */
    WHATEVER_HAPPENS
}
