/** Tests of the embedded services: small parts in milliseconds, the servers themselves in {@code …IT}. */
package io.hearth.embedded;
