/** For which database sending is armed: a restored or promoted copy of it sends nothing until a person says so. */
@NullMarked
package io.hearth.push.arming;

import org.jspecify.annotations.NullMarked;
