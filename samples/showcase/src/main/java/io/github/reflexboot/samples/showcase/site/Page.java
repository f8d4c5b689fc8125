package io.github.reflexboot.samples.showcase.site;

import java.util.Locale;

/**
 * The pages of the showcase, in the order of the navigation.
 */
enum Page {

	COUNTER("Counter", "A button calls a method of a Spring bean; the count lives in the HTTP session."),

	TODOS("Todos", "Create, rename, tick and delete JPA entities, with Bean Validation and an ordinary Spring form."),

	SEARCH("Search", "Results out of 5,000 rows while you type; your text and caret stay where they are."),

	DATASET("Dataset", "What an action knows of the element that was clicked, ticked or changed."),

	FORM("Form", "Every kind of input in one form, and what of it arrives at the server."),

	CONTEXT("Context", "How an action changes what the template sees, for this one render."),

	VALIDATION("Validation", "Bean Validation while you fill a form in, and when you send it."),

	MORPHS("Morphs", "Only some elements are sent, or nothing at all; the page's controller does not run."),

	OPERATIONS("Operations", "Whatever else a browser can be asked to do, one button each."),

	FLASH("Flash", "A message that is shown once: in this render, or on the page that you are sent to."),

	CALLBACKS("Callbacks", "What runs before, after and around an action, and what can stop it."),

	ERRORS("Errors", "Whatever goes wrong, the page stays as it is and the browser is told why."),

	LIFECYCLE("Lifecycle", "Events and callbacks before, during and after a reflex, each exactly once."),

	TABLE("Table", "A page of 200 rows, to see that a reflex changes only what differs."),

	WIRE("Wire", "What travels for a reflex: only what changed in the page, however large it is."),

	SLOW("Slow", "Clicks that come faster than the server works wait in line, and none is lost."),

	FEED("Feed", "More comes when you reach the end, and the time goes on by itself: events of the page."),

	PROGRESS("Progress", "A job in the background, and a list for everybody: the server reaches open pages by itself."),

	DASHBOARD("Dashboard", "A page that never waits for its slowest part: its data arrives when it is there."),

	ERRANDS("Errands", "A store that takes two seconds: the button says so, and what failed is tried again."),

	EXPORT("Export", "An action that goes on in the background, and one that tells of its steps."),

	CHAT("Chat", "Who is in the room, who is typing, and what was said, in all open pages at once."),

	BOARD("Board", "Cards that everybody moves, and sees moved; two at the same moment do not lose anything."),

	COMPONENTS("Components", "Elements that keep a state of their own and appear as often as you like.", "/components"),

	EDITOR("Editor", "A thousand rows that are edited in place; each is a component, with another one in it.",
			"/components/editor"),

	WIZARD("Wizard", "Three forms, one after the other, in a component that remembers what was entered.",
			"/components/wizard"),

	ACCOUNT("Account", "Log in and out, here or everywhere, and the page stays."),

	ADMIN("Admin", "Who is a member, when they were last seen, and who may not come in.");

	private final String title;

	private final String sentence;

	private final String path;

	Page(String title, String sentence) {
		this.title = title;
		this.sentence = sentence;
		this.path = "/" + getId();
	}

	Page(String title, String sentence, String path) {
		this.title = title;
		this.sentence = sentence;
		this.path = path;
	}

	public String getId() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String getPath() {
		return this.path;
	}

	public String getTitle() {
		return this.title;
	}

	public String getSentence() {
		return this.sentence;
	}

}
