package io.github.reflexboot.userdata;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.query.AwaitMark;

/**
 * Which versions a request has read first, as an attribute of that request. A thread
 * without a request remembers nothing.
 */
final class RequestReads {

	private static final String ATTRIBUTE = RequestReads.class.getName();

	private final Map<UserDataStore.Key, Optional<Long>> versions = new ConcurrentHashMap<>();

	private RequestReads() {
	}

	/**
	 * Return what the request of the calling thread has read.
	 */
	static RequestReads current() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return new RequestReads();
		}
		try {
			return of(attributes.getRequest());
		}
		// What stands for a request on the thread of a query has and takes nothing.
		catch (UnsupportedOperationException ex) {
			return new RequestReads();
		}
	}

	private static RequestReads of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof RequestReads reads) {
			return reads;
		}
		RequestReads reads = new RequestReads();
		request.setAttribute(ATTRIBUTE, reads);
		AwaitMark.follow(request);
		return reads;
	}

	void read(UserDataStore.Key key, UserDataStore.@Nullable Entry entry) {
		this.versions.putIfAbsent(key, version(entry));
	}

	/**
	 * Tell whether something is what was read first, or nothing was read.
	 */
	boolean areOf(UserDataStore.Key key, UserDataStore.@Nullable Entry entry) {
		return this.versions.getOrDefault(key, version(entry)).equals(version(entry));
	}

	/**
	 * The request itself has replaced something. It still stands for an older version if
	 * somebody else had changed that before.
	 */
	void replaced(UserDataStore.Key key, UserDataStore.@Nullable Entry before, UserDataStore.@Nullable Entry after) {
		this.versions.merge(key, version(after), (read, now) -> read.equals(version(before)) ? now : read);
	}

	void forget(UserDataStore.Key key) {
		this.versions.remove(key);
	}

	private static Optional<Long> version(UserDataStore.@Nullable Entry entry) {
		return Optional.ofNullable(entry).map(UserDataStore.Entry::version);
	}

}
