/** What the room's tests and measurements share. */
@org.jspecify.annotations.NullMarked
package io.hearth.segmentation.testing;
