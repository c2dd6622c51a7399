/** How the machinery stands, for whoever looks after it: quotas, runs, schedulers, and what WeChat refused. */
@NullMarked
package io.hearth.api.operation;

import org.jspecify.annotations.NullMarked;
