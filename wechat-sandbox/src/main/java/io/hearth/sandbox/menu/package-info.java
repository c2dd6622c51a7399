/** The account's menu and its rules. */
@NullMarked
package io.hearth.sandbox.menu;

import org.jspecify.annotations.NullMarked;
