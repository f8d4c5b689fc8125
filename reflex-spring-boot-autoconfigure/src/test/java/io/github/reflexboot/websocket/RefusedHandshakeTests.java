package io.github.reflexboot.websocket;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that may not connect does not know why, so the log says it.
 */
@ExtendWith(OutputCaptureExtension.class)
class RefusedHandshakeTests {

	private final RefusedHandshakes refused = new RefusedHandshakes();

	private final WebSocketHandler nobody = new TextWebSocketHandler();

	/**
	 * An application of another test may have switched it off.
	 */
	@BeforeEach
	void switchTheLogOn() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(RefusedHandshakes.class.getName(), LogLevel.WARN);
	}

	@Test
	void theLogSaysOfWhomThePageIsAndWhatWouldHelp(CapturedOutput output) throws Exception {
		assertThat(accepts(new SameOriginInterceptor(List.of(), this.refused), "https://shop.example")).isFalse();
		assertThat(output).contains("'https://shop.example'", "'http://10.0.0.1:8080'",
				"server.forward-headers-strategy", "reflex.connection.allowed-origins");
	}

	@Test
	void soItDoesOfWhatHasNoOriginOrIsNoClientOfOurs(CapturedOutput output) throws Exception {
		HandshakeInterceptor headers = new RequiredHeadersInterceptor(true, this.refused);
		assertThat(accepts(headers, null)).isFalse();
		assertThat(output).contains("reflex.connection.require-origin");
		assertThat(accepts(headers, "http://10.0.0.1:8080")).isFalse();
		assertThat(output).contains("reflex.v1");
	}

	@Test
	void whoAsksAgainAndAgainFillsNoLog(CapturedOutput output) throws Exception {
		for (int i = 0; i < 50; i++) {
			accepts(new SameOriginInterceptor(List.of(), this.refused), "https://x" + i + ".example");
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("Connection refused"))).hasSize(3);
	}

	@Test
	void aPageOfTheSameOriginIsNoMatterOfTheLog(CapturedOutput output) throws Exception {
		assertThat(accepts(new SameOriginInterceptor(List.of(), this.refused), "http://10.0.0.1:8080")).isTrue();
		assertThat(output).doesNotContain("Connection refused");
	}

	private boolean accepts(HandshakeInterceptor interceptor, String origin) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reflex");
		request.setServerName("10.0.0.1");
		request.setServerPort(8080);
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		return interceptor.beforeHandshake(new ServletServerHttpRequest(request),
				new ServletServerHttpResponse(new MockHttpServletResponse()), this.nobody, Map.of());
	}

}
