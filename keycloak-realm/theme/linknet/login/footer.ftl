<#macro content>
<p class="linknet-help">${msg("linknetHelp")}</p>
</#macro>
