package io.github.reflexboot.protocol;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of an action, or a refresh, as it came from the browser. Nothing in it can be
 * trusted.
 *
 * @param id chosen by the browser, unique in its page
 * @param target what to call, such as {@code Counter#increment}; {@code null} to run the
 * page again and call nothing
 * @param url path and query of the page, without the session identifier that browsers
 * without cookies have in it
 * @param element the element that asked
 * @param params the fields of its form, in document order
 * @param args the arguments given to {@code stimulate()}
 * @param component the component whose action or field is meant, as it stands in the
 * page, such as {@code counter:votes@3}; {@code null} for a reflex
 * @param state the signed state of that component, as it stands in the page; {@code null}
 * for none
 * @param states the signed states of all components that the page shows, by their ids;
 * {@code null} if the browser thinks that the server knows them
 * @param held the version of the page text that the browser has; {@code null} for none
 * @param untouched names of the fields whose errors are not to be shown yet; {@code null}
 * for none
 * @param underWay the identifiers of messages that the browser had sent and not got an
 * answer to; {@code null} for none
 * @param hidden whether nobody was looking at the page, such as one in a tab of the
 * browser that is behind another
 * @since 0.1.0
 */
public record ReflexMessage(String id, @Nullable String target, String url, ElementMessage element,
		List<FormField> params, List<JsonNode> args, @Nullable String component, @Nullable String state,
		@Nullable Map<String, String> states, @JsonProperty("v") @Nullable String held,
		@Nullable List<String> untouched, @JsonProperty("u") @Nullable List<String> underWay,
		boolean hidden) implements ClientMessage {

	/**
	 * The session identifier that browsers without cookies have in their addresses. The
	 * connection knows whose request it is; a message must not make the server look up
	 * another session.
	 */
	private static final Pattern SESSION = Pattern.compile(";jsessionid=[\\w.~!*:+-]*(?=\\?|$)",
			Pattern.CASE_INSENSITIVE);

	public ReflexMessage(String id, @Nullable String target, String url, @Nullable ElementMessage element,
			@Nullable List<FormField> params, @Nullable List<JsonNode> args, @Nullable String component,
			@Nullable String state, @Nullable Map<String, String> states, @Nullable String held,
			@Nullable List<String> untouched, @Nullable List<String> underWay, boolean hidden) {
		this.id = id;
		this.target = target;
		this.url = withoutSession(url);
		this.element = (element != null) ? element : ElementMessage.NONE;
		this.params = (params != null) ? List.copyOf(params) : List.of();
		this.args = (args != null) ? List.copyOf(args) : List.of();
		this.component = component;
		this.state = state;
		this.states = (states != null) ? Map.copyOf(states) : null;
		this.held = held;
		this.untouched = (untouched != null) ? List.copyOf(untouched) : null;
		this.underWay = (underWay != null) ? List.copyOf(underWay) : null;
		this.hidden = hidden;
	}

	static String withoutSession(String url) {
		Matcher session = SESSION.matcher(url);
		int query = url.indexOf('?');
		return (session.find() && (query < 0 || session.start() < query)) ? session.replaceFirst("") : url;
	}

	/**
	 * Return this message as it would be sent now.
	 * @param now a message that was sent now, by the same page
	 * @return what this one asks for, from where the other one does
	 */
	public ReflexMessage again(ReflexMessage now) {
		return new ReflexMessage(now.id, this.target, now.url, this.element, this.params, this.args, this.component,
				this.state, now.states, now.held, this.untouched, now.underWay, now.hidden);
	}

	/**
	 * Return the message that would run another page again.
	 * @param other path and query of that page
	 * @return a refresh, by the same identifier
	 */
	public ReflexMessage refreshOf(String other) {
		return new ReflexMessage(this.id, null, other, null, null, null, null, null, null, this.held, null, null,
				this.hidden);
	}

	/**
	 * Return a message of the same page that calls something else, with nothing of what
	 * the browser has given to this one.
	 * @param other what to call; {@code null} to run the page again
	 * @return the message, by the same identifier
	 */
	public ReflexMessage calling(@Nullable String other) {
		return new ReflexMessage(this.id, other, this.url, null, null, null, null, null, this.states, this.held, null,
				null, this.hidden);
	}

	/**
	 * Tell whether this message asks for the same as another one, with the same input, as
	 * the second click of a double click does. How the element looks does not count: it
	 * may be shown as busy by then.
	 * @param other the other message
	 * @return whether it does
	 */
	public boolean asksForTheSame(ReflexMessage other) {
		return Objects.equals(this.target, other.target) && this.url.equals(other.url)
				&& Objects.equals(this.component, other.component) && this.params.equals(other.params)
				&& this.args.equals(other.args) && this.element.saysTheSame(other.element);
	}

	/**
	 * Tell whether the browser had no answer yet to another message when it sent this
	 * one.
	 * @param id identifier of the other message
	 * @return whether that was under way
	 */
	public boolean isSentDuring(String id) {
		return this.underWay != null && this.underWay.contains(id);
	}

	/**
	 * Return the path of the page.
	 * @return the path, without its query
	 */
	public String path() {
		int query = this.url.indexOf('?');
		return (query < 0) ? this.url : this.url.substring(0, query);
	}

	/**
	 * Return what this message asks for, in words.
	 * @return the target, or {@code refresh}
	 */
	public String describe() {
		return (this.target != null) ? this.target : "refresh";
	}

}
