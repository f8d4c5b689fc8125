package io.github.reflexboot.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What answers with anything but a page.
 */
@Configuration(proxyBeanMethods = false)
@Import({ DoorsBodies.Bodies.class, DoorsBodies.Rest.class })
class DoorsBodies {

	@Controller
	static class Bodies {

		@GetMapping("/forbidden")
		@ResponseStatus(HttpStatus.FORBIDDEN)
		String forbidden() {
			return "shown";
		}

		@GetMapping(path = "/csv", produces = "text/csv")
		void csv() {
		}

		@GetMapping("/json")
		@ResponseBody
		List<String> json() {
			return List.of("a");
		}

		@GetMapping("/text")
		@ResponseBody
		String text() {
			return "text";
		}

		@GetMapping("/entity")
		ResponseEntity<String> entity() {
			return ResponseEntity.ok("entity");
		}

		@GetMapping("/entity-later")
		CompletableFuture<ResponseEntity<String>> entityLater() {
			return CompletableFuture.completedFuture(ResponseEntity.ok("later"));
		}

		@GetMapping("/anything")
		Object anything() {
			return ResponseEntity.ok("anything");
		}

		@GetMapping("/emitter")
		SseEmitter emitter() throws IOException {
			SseEmitter emitter = new SseEmitter();
			emitter.send("event");
			emitter.complete();
			return emitter;
		}

		@GetMapping("/download")
		StreamingResponseBody download() {
			return (output) -> output.write("file".getBytes(StandardCharsets.US_ASCII));
		}

		@GetMapping("/writer")
		void writer(HttpServletResponse response) throws IOException {
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.getWriter().write("text");
		}

		@GetMapping(path = "/json-produced", produces = "application/json")
		@ResponseBody
		Map<String, String> jsonProduced() {
			return Map.of("a", "b");
		}

	}

	@RestController
	static class Rest {

		@GetMapping("/rest")
		String rest() {
			return "rest";
		}

	}

}
