package io.github.reflexboot.security;

import org.springframework.security.core.session.SessionRegistryImpl;

/**
 * What Spring Security would make itself for a limit of sessions per user, as a bean that
 * can be asked. Nobody else puts sessions into it: where there is no limit, perhaps
 * nobody tells it either when they end.
 *
 * @since 0.1.0
 */
public final class LimitRegistry extends SessionRegistryImpl {

}
