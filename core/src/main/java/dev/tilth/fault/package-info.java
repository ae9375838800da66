/**
 * What the user can mend. {@link dev.tilth.fault.Fault} is the only exception that commands turn into one line and exit
 * code 2; all other exceptions are bugs (exit code 70).
 */
@NullMarked
package dev.tilth.fault;

import org.jspecify.annotations.NullMarked;
