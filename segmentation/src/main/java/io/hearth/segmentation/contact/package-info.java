/** Contacts from rollups: stage, flags and segments of one subject at a time. */
@NullMarked
package io.hearth.segmentation.contact;

import org.jspecify.annotations.NullMarked;
