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
 * @since 0.1.0
 */
public record WorkOwner(String session, String address) {

	/**
	 * Return who has asked for a run of a page.
	 * @param run the run
	 * @return the owner of what it begins
	 */
	public static WorkOwner of(PageRun run) {
		String address = run.visitor().address();
		return new WorkOwner(Objects.requireNonNullElse(run.visitor().session(), address), address);
	}

	/**
	 * Return whose browser loads a page.
	 * @param request the request of the page
	 * @return the owner of what it begins
	 */
	public static WorkOwner of(HttpServletRequest request) {
		String address = ClientAddress.of(request.getRemoteAddr());
		return new WorkOwner(address, address);
	}

}
