/** How the room writes documents down: JSON in snake_case, in which nothing unknown is passed over. */
@NullMarked
package io.hearth.push.json;

import org.jspecify.annotations.NullMarked;
