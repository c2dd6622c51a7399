/** WeChat's paths: JSON in, the domain asked, JSON out. */
@NullMarked
package io.hearth.sandbox.api;

import org.jspecify.annotations.NullMarked;
