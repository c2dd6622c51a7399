/** What the calls about people and deals share: who asks, whose they may see, and why something was refused. */
@NullMarked
package io.hearth.api.crm;

import org.jspecify.annotations.NullMarked;
