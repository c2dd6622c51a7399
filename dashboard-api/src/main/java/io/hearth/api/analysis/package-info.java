/** Analyses for managers and analysts; each says for which run or instant it holds. */
@NullMarked
package io.hearth.api.analysis;

import org.jspecify.annotations.NullMarked;
