package io.github.reflexboot.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

import io.github.reflexboot.log.LimitedLog;

/**
 * Tells whether a handshake carries the CSRF token of the visitor's session. Spring
 * Security itself asks for none, since a handshake is a GET. Masked tokens and plain ones
 * count. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CsrfAtConnect implements Predicate<HttpServletRequest> {

	private static final Log logger = LogFactory.getLog(CsrfAtConnect.class);

	private static final int LINES_PER_MINUTE = 3;

	private static final List<CsrfTokenRequestHandler> HANDLERS = List.of(new XorCsrfTokenRequestAttributeHandler(),
			new CsrfTokenRequestAttributeHandler());

	private final LimitedLog refused = new LimitedLog(logger, LINES_PER_MINUTE);

	@Override
	public boolean test(HttpServletRequest handshake) {
		if (handshake.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred) {
			if (!deferred.isGenerated() && carries(handshake, deferred.get())) {
				return true;
			}
			this.refused
				.warn("Handshake refused: it carries no valid CSRF token, which 'reflex.connection.require-csrf-token' requires. "
						+ "Pages carry it in a data-reflex-csrf attribute; a page that was opened before the login carries an old one.");
		}
		else {
			this.refused.warn(
					"Handshake refused: 'reflex.connection.require-csrf-token' is set, but the security filter chain of "
							+ handshake.getRequestURI()
							+ " has no CSRF protection. Switch it on there, or leave out the " + "property.");
		}
		return false;
	}

	private static boolean carries(HttpServletRequest handshake, CsrfToken expected) {
		return HANDLERS.stream()
			.map((handler) -> handler.resolveCsrfTokenValue(handshake, expected))
			.anyMatch((sent) -> isSame(sent, expected.getToken()));
	}

	private static boolean isSame(@Nullable String sent, String expected) {
		return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8),
				expected.getBytes(StandardCharsets.UTF_8));
	}

}
