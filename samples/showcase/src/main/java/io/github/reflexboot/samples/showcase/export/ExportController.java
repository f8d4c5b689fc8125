package io.github.reflexboot.samples.showcase.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ExportController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final ExportFiles files;

	ExportController(ExportFiles files) {
		this.files = files;
	}

	@GetMapping("/export")
	String export(Model model) {
		model.addAttribute("time", LocalTime.now());
		return "export";
	}

	@GetMapping("/export/{file}")
	ResponseEntity<String> download(@PathVariable String file) {
		return this.files.find(file)
			.map((text) -> ResponseEntity.ok()
				.contentType(CSV)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
				.body(text))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
