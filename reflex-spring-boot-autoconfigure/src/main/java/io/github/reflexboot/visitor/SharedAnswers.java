package io.github.reflexboot.visitor;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.relay.Shelf;

/**
 * Answers to forms, where all servers find them, each for one session. Safe for use by
 * several threads.
 */
final class SharedAnswers {

	private final JsonMapper mapper = new JsonMapper();

	private final Shelf shelf;

	private final Duration maxAge;

	SharedAnswers(Shelf shelf, Duration maxAge) {
		this.shelf = shelf;
		this.maxAge = maxAge;
	}

	boolean put(String id, @Nullable String session, PageResponse response) {
		ByteBuffer content = response.content();
		if (content == null) {
			return false;
		}
		byte[] bytes = new byte[content.remaining()];
		content.get(content.position(), bytes);
		Map<String, List<String>> headers = new LinkedHashMap<>();
		response.headers().forEach(headers::put);
		return this.shelf.put(name(id, session),
				this.mapper.writeValueAsBytes(new Text(response.status(), headers, bytes)), this.maxAge);
	}

	@Nullable PageResponse take(String id, @Nullable String requestedSession) {
		byte[] found = this.shelf.take(name(id, requestedSession));
		if (found == null) {
			return null;
		}
		Text text = this.mapper.readValue(found, Text.class);
		HttpHeaders headers = new HttpHeaders();
		text.headers().forEach(headers::addAll);
		return new PageResponse(text.status(), headers, "", null, ByteBuffer.wrap(text.content()).asReadOnlyBuffer());
	}

	/**
	 * Take back an answer of this server.
	 * @return {@code false} if it was fetched from another one
	 */
	boolean takeBack(String id, @Nullable String session) {
		return this.shelf.takeBack(name(id, session));
	}

	private static String name(String id, @Nullable String session) {
		return "answer " + session + " " + id;
	}

	@SuppressWarnings("ArrayRecordComponent")
	private record Text(int status, Map<String, List<String>> headers, byte[] content) {

	}

}
