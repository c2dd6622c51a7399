/** Contacts in Elasticsearch: written by a run as a whole, made visible at once, read by everyone else. */
@NullMarked
package io.hearth.store.contact;

import org.jspecify.annotations.NullMarked;
