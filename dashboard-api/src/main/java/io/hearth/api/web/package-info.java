/** The web pages as static files, and the one page that answers for all paths inside the application. */
@NullMarked
package io.hearth.api.web;

import org.jspecify.annotations.NullMarked;
