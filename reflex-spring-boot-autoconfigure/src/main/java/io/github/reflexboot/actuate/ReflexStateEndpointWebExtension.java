package io.github.reflexboot.actuate;

import java.util.Set;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * The endpoint {@code reflex} over HTTP, where it is known who asks.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = ReflexStateEndpoint.class)
public final class ReflexStateEndpointWebExtension {

	private final ReflexStateEndpoint endpoint;

	private final Show details;

	private final Set<String> roles;

	/**
	 * Create the extension.
	 * @param endpoint the endpoint
	 * @param details who may see whose pages are open
	 * @param roles what makes somebody authorized; empty for whoever has logged in
	 */
	public ReflexStateEndpointWebExtension(ReflexStateEndpoint endpoint, Show details, Set<String> roles) {
		this.endpoint = endpoint;
		this.details = details;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * Return what there is.
	 * @param security who asks
	 * @return the state of this server
	 */
	@ReadOperation
	public ReflexState state(SecurityContext security) {
		return this.endpoint.state(this.details.isShown(security, this.roles));
	}

}
