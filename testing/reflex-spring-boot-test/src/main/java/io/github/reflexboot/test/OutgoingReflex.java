package io.github.reflexboot.test;

import java.util.List;

import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.github.reflexboot.descriptor.ReflexDescriptor;

/**
 * What is sent for a stimulation.
 *
 * @param stimulation what was asked for
 * @param message the message
 * @param roots what its answer replaces
 */
record OutgoingReflex(Stimulation stimulation, ObjectNode message, List<String> roots) {

	/**
	 * Write what is asked for, as a page is now.
	 */
	static OutgoingReflex of(Stimulation stimulation, LivePage page, String url, String id) {
		return new OutgoingReflex(stimulation, message(stimulation, page, url, id),
				page.rootsFor(stimulation.element()));
	}

	/**
	 * Return the same for an answer that is another page.
	 */
	OutgoingReflex forWholePage() {
		return new OutgoingReflex(this.stimulation, this.message, List.of("body"));
	}

	private static ObjectNode message(Stimulation stimulation, LivePage page, String url, String id) {
		ObjectNode message = JsonMapper.shared().createObjectNode();
		message.put("type", "reflex").put("id", id);
		if (stimulation.target() != null) {
			message.put("target", stimulation.target());
		}
		message.put("url", url);
		message.set("element", ElementData.of(stimulation.element(), page.fields));
		String component = ShownComponents.around(stimulation.element());
		if (component != null && ReflexDescriptor.isForComponent(stimulation.target())) {
			message.put("component", component);
		}
		message.set("states", ShownComponents.states(page.document));
		Element form = stimulation.form();
		if (form != null) {
			ArrayNode params = message.putArray("params");
			Forms.params(form, stimulation.submitter(), page.fields)
				.forEach((field) -> params.addArray().add(field.name()).add(field.value()));
			List<String> untouched = page.touched.untouched(form, stimulation.isSubmitted());
			if (untouched != null) {
				untouched.forEach(message.putArray("untouched")::add);
			}
		}
		if (!stimulation.args().isEmpty()) {
			ArrayNode args = message.putArray("args");
			stimulation.args().forEach(args::addPOJO);
		}
		return message;
	}

}
