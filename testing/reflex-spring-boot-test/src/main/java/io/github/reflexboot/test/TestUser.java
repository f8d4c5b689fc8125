package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.Map;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.dispatch.PageResponse;

/**
 * Makes requests as the user of the test's thread, such as the one of
 * {@code @WithMockUser}, through the request attribute that Spring Security asks before
 * the session. This is the only class here that knows Spring Security.
 */
final class TestUser implements PageDispatcher {

	private final PageDispatcher delegate;

	TestUser(PageDispatcher delegate) {
		this.delegate = delegate;
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		SecurityContext context = SecurityContextHolder.getContext();
		if (context.getAuthentication() == null) {
			return this.delegate.dispatch(request);
		}
		Map<String, Object> attributes = new HashMap<>(request.attributes());
		attributes.put(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME, context);
		try {
			return this.delegate.dispatch(new PageRequest(request.url(), request.origin(), request.headers(),
					attributes, request.departure()));
		}
		finally {
			// The filters leave the thread with nobody.
			SecurityContextHolder.setContext(context);
		}
	}

}
