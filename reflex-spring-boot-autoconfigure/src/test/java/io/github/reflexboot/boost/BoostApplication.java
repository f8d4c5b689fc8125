package io.github.reflexboot.boost;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A site that answers in every way that servlets know.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(BoostApplication.Answers.class)
class BoostApplication {

	static final String PAGE = "<html><head><title>ä</title></head><body>page</body></html>";

	private static final String HTML = "text/html;charset=UTF-8";

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(
				new ShallowEtagHeaderFilter());
		registration.addUrlPatterns("/tagged");
		return registration;
	}

	@Controller
	static class Answers {

		@GetMapping(path = { "/page", "/tagged", "/excluded/page" }, produces = HTML)
		@ResponseBody
		String page() {
			return PAGE;
		}

		@GetMapping(path = "/fragment", produces = HTML)
		@ResponseBody
		String fragment() {
			return "<p>fragment</p>";
		}

		@GetMapping(path = "/data", produces = "application/json")
		@ResponseBody
		String data() {
			return "{\"html\":\"</head>\"}";
		}

		@GetMapping("/typed")
		void typed(@RequestParam String type, HttpServletResponse response) throws IOException {
			response.setContentType(type);
			response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/named")
		ResponseEntity<String> named() {
			return ResponseEntity.ok().contentType(MediaType.parseMediaType(HTML)).eTag("one").body(PAGE);
		}

		@GetMapping("/named-late")
		void namedLate(HttpServletResponse response) throws IOException {
			response.setContentType(HTML);
			response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
			response.addHeader("etag", "\"late\"");
		}

		@GetMapping("/named-weak")
		ResponseEntity<String> namedWeak() {
			return ResponseEntity.ok().contentType(MediaType.parseMediaType(HTML)).eTag("W/\"weak\"").body(PAGE);
		}

		@GetMapping(path = "/named-data", produces = "application/json")
		ResponseEntity<String> namedData() {
			return ResponseEntity.ok().eTag("data").body("{}");
		}

		@GetMapping("/stream")
		void stream(HttpServletResponse response) throws IOException {
			response.setContentType(HTML);
			byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
			response.setContentLength(bytes.length);
			for (byte each : bytes) {
				response.getOutputStream().write(each);
			}
		}

		@GetMapping("/writer")
		void writer(HttpServletResponse response) throws IOException {
			response.setContentType(HTML);
			PrintWriter writer = response.getWriter();
			for (char each : PAGE.toCharArray()) {
				writer.write(each);
				writer.flush();
			}
			writer.close();
		}

		@GetMapping("/compressed")
		ResponseEntity<byte[]> compressed() {
			return ResponseEntity.ok()
				.contentType(MediaType.TEXT_HTML)
				.header(HttpHeaders.CONTENT_ENCODING, "identity")
				.body(PAGE.getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/saved")
		ResponseEntity<String> saved() {
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(HTML))
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"page.html\"")
				.body(PAGE);
		}

		@GetMapping("/partial")
		ResponseEntity<String> partial() {
			return ResponseEntity.status(206).contentType(MediaType.parseMediaType(HTML)).body(PAGE);
		}

		@GetMapping(path = "/later", produces = HTML)
		@ResponseBody
		Callable<String> later() {
			return () -> PAGE;
		}

		@GetMapping("/streamed")
		ResponseEntity<StreamingResponseBody> streamed() {
			return ResponseEntity.ok().contentType(MediaType.parseMediaType(HTML)).body((out) -> {
				out.write(PAGE.substring(0, 20).getBytes(StandardCharsets.UTF_8));
				out.flush();
				out.write(PAGE.substring(20).getBytes(StandardCharsets.UTF_8));
			});
		}

		@GetMapping("/raw")
		void raw(HttpServletRequest request, HttpServletResponse response) {
			AsyncContext context = request.startAsync(request, response);
			context.start(() -> {
				try {
					response.setContentType(HTML);
					context.getResponse().getWriter().write(PAGE);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
				finally {
					context.complete();
				}
			});
		}

		@GetMapping("/reset")
		void reset(HttpServletResponse response) throws IOException {
			response.setContentType(HTML);
			response.getWriter().write(PAGE);
			response.reset();
			response.setContentType("text/plain");
			response.getWriter().write("</head>");
		}

		@GetMapping("/fails")
		String fails() {
			throw new IllegalStateException("on purpose");
		}

		@GetMapping("/large")
		void large(@RequestParam int size, HttpServletResponse response) throws IOException {
			response.setContentType(HTML);
			response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
			byte[] block = "</head>".repeat(1000).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < size; i += block.length) {
				response.getOutputStream().write(block);
			}
		}

		@GetMapping("/forwarding")
		String forwarding() {
			return "forward:/page";
		}

	}

}
