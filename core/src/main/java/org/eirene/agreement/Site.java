package org.eirene.agreement;

/**
 * Something that stands at a place of an agreement.
 *
 * @param place where
 * @param root the key of the element under which it stands, however deep: {@code opens}, {@code trigger}, {@code due}
 * @param owner the element in whose text it stands
 * @param value what stands there
 */
record Site<T>(Place place, String root, Element owner, T value) {}
