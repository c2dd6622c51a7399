/** Fans who came through a code with a scene, handed on to whoever owns the scene. */
@NullMarked
package io.hearth.ingest.scene;

import org.jspecify.annotations.NullMarked;
