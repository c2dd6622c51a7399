/** QR codes with a scene, temporary and permanent. */
@NullMarked
package io.hearth.sandbox.code;

import org.jspecify.annotations.NullMarked;
