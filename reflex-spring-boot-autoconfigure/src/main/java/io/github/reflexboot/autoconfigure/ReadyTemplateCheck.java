package io.github.reflexboot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import io.github.reflexboot.template.TemplateCheck;
import io.github.reflexboot.template.TemplateReport;

/**
 * Checks the templates once the application is ready, when pages are served already: so
 * nobody waits for it, and it is the last thing in the log of the start-up. Whatever it
 * finds, the application goes on.
 */
final class ReadyTemplateCheck implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(TemplateCheck.class);

	private final TemplateCheck check;

	private final boolean enabled;

	ReadyTemplateCheck(TemplateCheck check, boolean enabled) {
		this.check = check;
		this.enabled = enabled;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (!this.enabled) {
			return;
		}
		try {
			log(this.check.check());
		}
		catch (RuntimeException ex) {
			logger.warn("The templates could not be checked. Set 'reflex.templates.check' to false to skip the check",
					ex);
		}
	}

	private static void log(TemplateReport report) {
		logger.info("Templates checked: " + report.summary());
		report.unchecked().forEach(logger::debug);
		if (!report.findings().isEmpty()) {
			logger.error("Problems found in templates and scripts:\n" + report.problems());
		}
	}

}
