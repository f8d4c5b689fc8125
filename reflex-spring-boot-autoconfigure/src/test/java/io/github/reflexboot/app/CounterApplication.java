package io.github.reflexboot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ CounterReflex.class, CounterApplication.Pages.class })
public class CounterApplication {

	private final AtomicInteger pageRuns = new AtomicInteger();

	private final AtomicInteger handledExceptions = new AtomicInteger();

	public void reset() {
		this.pageRuns.set(0);
		this.handledExceptions.set(0);
	}

	public int pageRuns() {
		return this.pageRuns.get();
	}

	public int handledExceptions() {
		return this.handledExceptions.get();
	}

	@Controller
	static class Pages {

		private final CounterApplication application;

		Pages(CounterApplication application) {
			this.application = application;
		}

		@GetMapping("/counter")
		String counter(HttpSession session, Model model) {
			this.application.pageRuns.incrementAndGet();
			Integer count = (Integer) session.getAttribute("count");
			model.addAttribute("count", (count != null) ? count : 0);
			return "counter";
		}

		@GetMapping("/echo")
		String echo(@RequestParam List<String> word, Model model) {
			model.addAttribute("word", word);
			return "echo";
		}

		@GetMapping(path = "/attribute", produces = "text/html")
		@ResponseBody
		String attribute(@RequestAttribute Optional<String> attribute) {
			return attribute.orElse("none");
		}

		@GetMapping(path = "/flag", produces = "text/html")
		@ResponseBody
		String flag(@RequestAttribute(required = false) Boolean reflex) {
			return "flag: " + ((reflex != null) ? reflex : "none");
		}

		@GetMapping("/handled")
		String handled() {
			throw new IllegalArgumentException("page broke");
		}

		@ExceptionHandler
		ResponseEntity<String> handle(IllegalArgumentException exception) {
			this.application.handledExceptions.incrementAndGet();
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("handled: " + exception.getMessage());
		}

		@GetMapping("/broken")
		String broken() {
			throw new IllegalStateException("page broke");
		}

		@GetMapping("/gone")
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping("/bad-template")
		String badTemplate() {
			return "bad";
		}

		@GetMapping("/away")
		String away() {
			return "redirect:/counter?from=away";
		}

		@GetMapping("/elsewhere")
		String elsewhere() {
			return "redirect:https://example.org/x?y=1";
		}

		@GetMapping(path = "/status", produces = "text/html")
		void status(@RequestParam int code, HttpServletResponse response) throws IOException {
			response.sendError(code);
		}

		@GetMapping("/json")
		@ResponseBody
		List<String> json() {
			return List.of("a");
		}

		@PostMapping("/post-only")
		String post() {
			return "counter";
		}

		@GetMapping("/long")
		String longPage() {
			return "long";
		}

		@GetMapping("/forward")
		String forward() {
			return "forward:/counter";
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> "later";
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			CompletableFuture.runAsync(() -> result.setResult("later"));
			return result;
		}

		@GetMapping(path = "/async-context", produces = "text/html")
		void asyncContext(HttpServletRequest request, HttpServletResponse response) {
			AsyncContext async = request.startAsync();
			async.start(() -> {
				try {
					response.setContentType("text/html");
					response.getWriter().write("<html>later</html>");
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
				finally {
					async.complete();
				}
			});
		}

		@GetMapping("/never")
		DeferredResult<String> never() {
			return new DeferredResult<>(50L);
		}

		@GetMapping(path = "/stream", produces = "text/html")
		void stream(HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			PrintWriter writer = response.getWriter();
			for (int i = 0; i < 99_993; i++) {
				writer.write("x");
				if (i % 10_000 == 0) {
					writer.flush();
				}
			}
			writer.write("</html>");
		}

		@GetMapping(path = "/breaks-off", produces = "text/html")
		void breaksOff(HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getWriter().write("<html>half of it");
			response.flushBuffer();
			throw new IllegalStateException("page broke");
		}

		@GetMapping(path = "/breaks-off-later", produces = "text/html")
		ResponseEntity<StreamingResponseBody> breaksOffLater() {
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body((output) -> {
				output.write("<html>half of it".getBytes(StandardCharsets.US_ASCII));
				output.flush();
				throw new IOException("page broke");
			});
		}

		@GetMapping(path = "/thread", produces = "text/html")
		@ResponseBody
		String thread() {
			return Thread.currentThread().getName();
		}

		@GetMapping(path = "/latin1", produces = "text/html")
		void latin1(HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=ISO-8859-1");
			response.getOutputStream().write("<p>grüße</p>".getBytes(StandardCharsets.ISO_8859_1));
		}

	}

}
