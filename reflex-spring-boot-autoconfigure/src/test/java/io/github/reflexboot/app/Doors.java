package io.github.reflexboot.app;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;

/**
 * The places at which a request is refused if its parameter {@code deny} names them.
 */
@Component("doors")
public class Doors {

	public final AtomicInteger calls = new AtomicInteger();

	public final AtomicInteger functions = new AtomicInteger();

	static boolean isShut(HttpServletRequest request, String place) {
		return place.equals(request.getParameter("deny"));
	}

	static boolean isShut(String place) {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& isShut(current.getRequest(), place);
	}

	static void pass(String place) {
		if (isShut(place)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	/**
	 * For expressions of method security.
	 */
	public boolean open(String place) {
		return !isShut(place);
	}

}
