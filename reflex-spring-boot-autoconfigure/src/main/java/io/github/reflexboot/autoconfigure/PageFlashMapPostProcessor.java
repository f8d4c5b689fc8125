package io.github.reflexboot.autoconfigure;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.FlashMapManager;

import io.github.reflexboot.page.PageFlashMapManager;

/**
 * Keeps reflexes from eating the flash attributes of other pages.
 */
final class PageFlashMapPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof FlashMapManager manager) ? new PageFlashMapManager(manager) : bean;
	}

}
