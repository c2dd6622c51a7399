/** Nurture plans as rules: which step is due when, who enters, who leaves. Pure functions of anchors and settings. */
@NullMarked
package io.hearth.domain.nurture;

import org.jspecify.annotations.NullMarked;
