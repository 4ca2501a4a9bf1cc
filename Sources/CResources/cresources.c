#include "cresources.h"

// #embed is C23; the compiler that comes with Swift has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define RESOURCE(name)                                          \
  cresource cresource_##name(void) {                            \
    return (cresource){name, sizeof name};                      \
  }

static const unsigned char case_schema_1_0[] = {
#embed "../../schemas/koffer-case-1.0.xsd"
};
RESOURCE(case_schema_1_0)

static const unsigned char case_schema_1_1[] = {
#embed "../../schemas/koffer-case-1.1.xsd"
};
RESOURCE(case_schema_1_1)

static const unsigned char update_schema_1_0[] = {
#embed "../../schemas/koffer-update-1.0.xsd"
};
RESOURCE(update_schema_1_0)

static const unsigned char reply_schema_1_0[] = {
#embed "../../schemas/koffer-reply-1.0.xsd"
};
RESOURCE(reply_schema_1_0)

static const unsigned char policy_standard[] = {
#embed "policies/standard.yaml"
};
RESOURCE(policy_standard)

static const unsigned char policy_credit_policy[] = {
#embed "policies/credit-policy.yaml"
};
RESOURCE(policy_credit_policy)

static const unsigned char policy_sechs_schritte[] = {
#embed "policies/sechs-schritte.yaml"
};
RESOURCE(policy_sechs_schritte)

static const unsigned char policy_neun_schritte[] = {
#embed "policies/neun-schritte.yaml"
};
RESOURCE(policy_neun_schritte)

static const unsigned char policy_telefon[] = {
#embed "policies/telefon.yaml"
};
RESOURCE(policy_telefon)

static const unsigned char policy_fair_und_fest[] = {
#embed "policies/fair-und-fest.yaml"
};
RESOURCE(policy_fair_und_fest)

static const unsigned char cover_style[] = {
#embed "cover.css"
};
RESOURCE(cover_style)

static const unsigned char report_style[] = {
#embed "report.css"
};
RESOURCE(report_style)

static const unsigned char call_sheet_style[] = {
#embed "callsheet.css"
};
RESOURCE(call_sheet_style)

static const unsigned char workspace_template[] = {
#embed "koffer.template.yaml"
};
RESOURCE(workspace_template)

static const unsigned char case_template[] = {
#embed "case.template.yaml"
};
RESOURCE(case_template)

static const unsigned char tone_german[] = {
#embed "tone.de.yaml"
};
RESOURCE(tone_german)

static const unsigned char tone_english[] = {
#embed "tone.en.yaml"
};
RESOURCE(tone_english)

static const unsigned char recipient_paywise[] = {
#embed "recipients/paywise.yaml"
};
RESOURCE(recipient_paywise)

static const unsigned char recipient_mediafinanz[] = {
#embed "recipients/mediafinanz.yaml"
};
RESOURCE(recipient_mediafinanz)

static const unsigned char recipient_debitura[] = {
#embed "recipients/debitura.yaml"
};
RESOURCE(recipient_debitura)

static const unsigned char recipient_creditreform[] = {
#embed "recipients/creditreform.yaml"
};
RESOURCE(recipient_creditreform)

static const unsigned char recipient_ra_micro[] = {
#embed "recipients/ra-micro.yaml"
};
RESOURCE(recipient_ra_micro)

static const unsigned char recipient_webfakt[] = {
#embed "recipients/webfakt.yaml"
};
RESOURCE(recipient_webfakt)

static const unsigned char recipient_table_csv[] = {
#embed "recipients/table-csv.yaml"
};
RESOURCE(recipient_table_csv)

static const unsigned char recipient_table_xlsx[] = {
#embed "recipients/table-xlsx.yaml"
};
RESOURCE(recipient_table_xlsx)
