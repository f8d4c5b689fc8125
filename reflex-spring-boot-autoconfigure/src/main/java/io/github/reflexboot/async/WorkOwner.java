package io.github.reflexboot.async;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.visitor.ClientAddress;

/**
 * Whose shares some work takes. Anybody can begin sessions, but has few addresses.
 *
 * @param session the session of the visitor, or the address where there is none
 * @param address the address of the visitor, as limits count it
 */
record WorkOwner(String session, String address) {

	/**
	 * Return who has asked for a run of a page.
	 */
	static WorkOwner of(PageRun run) {
		String address = run.visitor().address();
		return new WorkOwner(Objects.requireNonNullElse(run.visitor().session(), address), address);
	}

	/**
	 * Return whose browser loads a page.
	 */
	static WorkOwner of(HttpServletRequest request) {
		String address = ClientAddress.of(request.getRemoteAddr());
		return new WorkOwner(address, address);
	}

}
