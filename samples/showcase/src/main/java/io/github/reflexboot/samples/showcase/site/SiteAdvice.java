package io.github.reflexboot.samples.showcase.site;

import java.util.Arrays;
import java.util.Comparator;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the layout shows around every page.
 */
@ControllerAdvice
class SiteAdvice {

	private final Sources sources;

	SiteAdvice(Sources sources) {
		this.sources = sources;
	}

	@ModelAttribute
	void site(HttpServletRequest request, Model model) {
		model.addAttribute("groups", PageGroup.values());
		String path = request.getRequestURI().substring(request.getContextPath().length());
		Arrays.stream(Page.values())
			.filter((page) -> (path + "/").startsWith(page.getPath() + "/"))
			.max(Comparator.comparing((page) -> page.getPath().length()))
			.ifPresent((page) -> {
				model.addAttribute("page", page);
				model.addAttribute("sources", this.sources.of(page));
			});
	}

}
