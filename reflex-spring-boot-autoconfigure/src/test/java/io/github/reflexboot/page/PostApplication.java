package io.github.reflexboot.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A site with forms that knows nothing of reflexes.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PostApplication.Forms.class)
class PostApplication {

	private static final String HTML = "text/html;charset=UTF-8";

	/**
	 * What was posted, in its order.
	 */
	static final List<String> posts = new CopyOnWriteArrayList<>();

	/**
	 * What was posted to {@code /slow} and is done.
	 */
	static final List<String> done = new CopyOnWriteArrayList<>();

	/**
	 * Holds posts to {@code /slow}.
	 */
	static volatile CountDownLatch gate = new CountDownLatch(0);

	@Controller
	static class Forms {

		@GetMapping(path = "/form", produces = HTML)
		@ResponseBody
		String form(HttpServletRequest request) {
			return page("form, flash " + RequestContextUtils.getInputFlashMap(request));
		}

		@PostMapping("/lead-astray")
		String leadAstray() {
			return "redirect:/forbidden";
		}

		@GetMapping("/forbidden")
		String forbidden() {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}

		@PostMapping("/form")
		String another() {
			return "redirect:/form";
		}

		@PostMapping("/save")
		String save(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes attributes) {
			posts.add(fields.toString());
			attributes.addFlashAttribute("notice", "saved");
			return "redirect:/form";
		}

		@GetMapping(path = "/scripted", produces = HTML)
		@ResponseBody
		String scripted(HttpServletRequest request) {
			return page("flash " + RequestContextUtils.getInputFlashMap(request) + "<script>1</script>");
		}

		@PostMapping("/scripted")
		String saveScripted(RedirectAttributes attributes) {
			attributes.addFlashAttribute("notice", "saved");
			return "redirect:/scripted?a=b#end";
		}

		@PostMapping("/slow")
		String slow(@RequestParam String name) throws InterruptedException {
			posts.add(name);
			gate.await();
			done.add(name);
			return "redirect:/form";
		}

		@PostMapping(path = "/echo", produces = HTML)
		@ResponseBody
		String echo(HttpServletRequest request, @RequestParam String name) {
			posts.add(name);
			return page(name.replace("<", "&lt;") + " " + request.getContentType() + " " + request.getContentLength()
					+ " " + request.getHeader(HttpHeaders.ORIGIN) + " " + request.getHeader(HttpHeaders.REFERER));
		}

		@DeleteMapping(path = "/echo", produces = HTML)
		@ResponseBody
		String delete() {
			posts.add("deleted");
			return page("deleted");
		}

		@PostMapping(path = "/fails/{status}", produces = HTML)
		@ResponseBody
		ResponseEntity<String> fails(@PathVariable int status) {
			posts.add("fails");
			return ResponseEntity.status(status).body(page("failed with " + status));
		}

		@PostMapping("/throws")
		String throwing() {
			posts.add("throws");
			throw new ResponseStatusException(HttpStatus.CONFLICT, "on purpose");
		}

		@PostMapping("/moved")
		ResponseEntity<Void> moved() {
			return ResponseEntity.status(307).header(HttpHeaders.LOCATION, "/echo").build();
		}

		@PostMapping("/away")
		String away() {
			posts.add("away");
			return "redirect:https://example.org/paid";
		}

		@PostMapping("/nothing")
		ResponseEntity<Void> nothing() {
			posts.add("nothing");
			return ResponseEntity.noContent().build();
		}

		@PostMapping({ "/file", "/file/{name}" })
		ResponseEntity<byte[]> file(@RequestParam int size) {
			posts.add("file");
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_OCTET_STREAM)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bytes\"")
				.body("x".repeat(size).getBytes());
		}

		@PostMapping("/report")
		ResponseEntity<String> report() {
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(HTML))
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.html\"")
				.body(page("report"));
		}

		@PostMapping("/login")
		String login(HttpServletRequest request) {
			request.changeSessionId();
			request.getSession().setAttribute("user", "ada");
			return "redirect:/account";
		}

		@GetMapping(path = "/account", produces = HTML)
		@ResponseBody
		String account(HttpSession session) {
			return page("account of " + session.getAttribute("user"));
		}

		@PostMapping("/logout")
		String logout(HttpSession session) {
			session.invalidate();
			return "redirect:/account";
		}

		private static String page(String text) {
			return "<html><head><title>form</title></head><body>" + text + "</body></html>";
		}

	}

}
