package io.github.reflexboot.component;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/**
 * Where a template writes the root of its component, for messages. What it has rendered
 * does not say so any more.
 */
final class RootPlace {

	private RootPlace() {
	}

	/**
	 * Return the line of the root, or of the element that is one too many.
	 * @param template its name
	 * @return the name, with the line if the template can be read
	 */
	static String of(IEngineConfiguration configuration, String template) {
		try {
			for (ITemplateResolver resolver : configuration.getTemplateResolvers()) {
				TemplateResolution found = resolver.resolveTemplate(configuration, null, template, null);
				if (found != null && found.getTemplateResource().exists()) {
					return template + ":" + line(found.getTemplateResource().reader());
				}
			}
		}
		catch (IOException ex) {
			// The message is about something else.
		}
		return template;
	}

	private static int line(Reader template) throws IOException {
		StringWriter text = new StringWriter();
		try (template) {
			template.transferTo(text);
		}
		Elements roots = Jsoup.parse(text.toString(), "", Parser.xmlParser().setTrackPosition(true)).children();
		Element root = (roots.size() > 1) ? roots.get(1) : roots.first();
		return (root != null) ? root.sourceRange().start().lineNumber() : 1;
	}

}
