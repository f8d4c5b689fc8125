package io.github.reflexboot.relay;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one server tells the others. Other programs may write one, too.
 *
 * @param v version of this format: {@value #VERSION}
 * @param node the server that says it; {@code null} for another program
 * @param number how many messages that server had numbered before; {@code null} for one
 * that it does not number
 * @param kind what is to be done, such as {@code refresh}
 * @param to the kind of receivers, such as {@code group}; {@code null} for servers
 * @param name which of them; {@code null} for all
 * @param except identifiers of pages that are left out
 * @param operations what the pages have to apply; {@code null} for nothing
 * @param event name of what has happened; {@code null} for nothing
 * @param value what belongs to it; {@code null} for nothing
 * @param claim what the server claims that does it, if only one does; {@code null} if all
 * do
 * @since 0.1.0
 */
@JsonInclude(Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record NodeMessage(int v, @Nullable String node, @Nullable Long number, String kind, @Nullable String to,
		@Nullable String name,
		@JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @JsonInclude(Include.NON_EMPTY) List<String> except,
		@Nullable JsonNode operations, @Nullable String event, @Nullable JsonNode value, @Nullable String claim) {

	@SuppressWarnings("ConstantValue")
	public NodeMessage {
		// Other programs leave it out.
		except = (except != null) ? List.copyOf(except) : List.of();
	}

	/**
	 * The version of the format.
	 */
	public static final int VERSION = 1;

	/**
	 * What has more characters, as it is sent, is no message.
	 */
	static final int LONGEST = 16 << 20;

	/**
	 * Create a message of this server.
	 * @param kind what is to be done
	 * @param to the kind of receivers; {@code null} for servers
	 * @param name which of them; {@code null} for all
	 * @return the message
	 */
	public static NodeMessage of(String kind, @Nullable String to, @Nullable String name) {
		return new NodeMessage(VERSION, null, null, kind, to, name, List.of(), null, null, null, null);
	}

	/**
	 * Return this message without some pages as its receivers.
	 * @param tabs identifiers of the pages
	 * @return the message
	 */
	public NodeMessage without(List<String> tabs) {
		return new NodeMessage(this.v, this.node, this.number, this.kind, this.to, this.name, tabs, this.operations,
				this.event, this.value, this.claim);
	}

	/**
	 * Return this message with operations.
	 * @param operations what the pages have to apply
	 * @return the message
	 */
	public NodeMessage withOperations(JsonNode operations) {
		return new NodeMessage(this.v, this.node, this.number, this.kind, this.to, this.name, this.except, operations,
				this.event, this.value, this.claim);
	}

	/**
	 * Return this message with what has happened.
	 * @param event name of it
	 * @param value what belongs to it; {@code null} for nothing
	 * @return the message
	 */
	public NodeMessage withEvent(@Nullable String event, @Nullable JsonNode value) {
		return new NodeMessage(this.v, this.node, this.number, this.kind, this.to, this.name, this.except,
				this.operations, event, value, this.claim);
	}

	/**
	 * Return this message for one server only.
	 * @param claim what that server has to claim before; {@code null} for all servers
	 * @return the message
	 */
	public NodeMessage claimedAs(@Nullable String claim) {
		return new NodeMessage(this.v, this.node, this.number, this.kind, this.to, this.name, this.except,
				this.operations, this.event, this.value, claim);
	}

	NodeMessage from(String node, @Nullable Long number) {
		return new NodeMessage(this.v, node, number, this.kind, this.to, this.name, this.except, this.operations,
				this.event, this.value, this.claim);
	}

}
