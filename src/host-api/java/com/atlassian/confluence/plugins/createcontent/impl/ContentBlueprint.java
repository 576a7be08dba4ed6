package com.atlassian.confluence.plugins.createcontent.impl;

/**
 * A blueprint for pages.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7). Trimmed.
 */
public class ContentBlueprint extends PluginBackedBlueprint {}
