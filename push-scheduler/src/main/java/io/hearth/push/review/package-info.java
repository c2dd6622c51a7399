/** Documents that are written by some and approved by others: versions, states, hashes, history. */
@NullMarked
package io.hearth.push.review;

import org.jspecify.annotations.NullMarked;
