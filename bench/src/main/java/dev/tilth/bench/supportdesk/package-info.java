/**
 * Writes {@code examples/support-desk}: the desk of a parcel service, its three sources with planted defects, and the
 * answer key that says what a build must do with each. {@link dev.tilth.bench.supportdesk.SupportDesk} is the entry;
 * texts are made from the fragments in the resources of this package. Nobody edits the written files by hand.
 */
@NullMarked
package dev.tilth.bench.supportdesk;

import org.jspecify.annotations.NullMarked;
