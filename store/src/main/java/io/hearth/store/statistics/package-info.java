/** What a channel says about its own days, kept to be shown: figures of WeChat's data cube. */
@NullMarked
package io.hearth.store.statistics;

import org.jspecify.annotations.NullMarked;
